// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

// The one way detto reports a bad parameter. With exceptions off there is nobody to tell, so the
// program ends.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define DETTO_THROW(exception) throw exception
#else
#define DETTO_THROW(exception) ::std::abort()
#endif

namespace detto::inline v0 {

/// What is wrong with data.
enum class error_code : std::uint8_t {
  ill_formed_utf8,   ///< bytes that are no UTF-8
  unknown_encoding,  ///< an encoding name that ICU does not know
  too_long,          ///< text beyond what the algorithm can address
  malformed,         ///< a serialised object that does not follow its format
  internal,          ///< the Unicode library refused a call that must succeed
};

/// Bad data: what it is, and at which byte of the input it begins.
struct error {
  error_code code;
  std::size_t offset = 0;
  std::string what;
};

/// A value, or the reason why there is none. Reading the value of a result that has none is a
/// programming error.
template <class T>
class result {
public:
  result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  result(detto::error reason) : state_(std::in_place_index<1>, std::move(reason)) {}

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] T& value() & { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const& { return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] const detto::error& error() const { return *std::get_if<1>(&state_); }

  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

private:
  std::variant<T, detto::error> state_;
};

}  // namespace detto::inline v0
