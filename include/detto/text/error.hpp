// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <utility>
#include <variant>

// Reports an invalid parameter. With exceptions disabled, the program prints the message and aborts.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define DETTO_THROW(exception) throw exception
#else
#define DETTO_THROW(exception) ::detto::detail::abort_with(exception)
#endif

namespace detto::inline v0 {

namespace detail {

[[noreturn]] inline void abort_with(const std::exception& reason) noexcept {
  std::fprintf(stderr, "%s\n", reason.what());
  std::abort();
}

}  // namespace detail

/// The kinds of invalid data.
enum class error_code : std::uint8_t {
  ill_formed_utf8,   ///< bytes that are not well-formed UTF-8
  unknown_encoding,  ///< an unknown encoding label, or an encoding that the linked ICU lacks
  too_long,          ///< a text longer than the algorithm can address
  malformed,         ///< a serialised object that violates its format
  internal,          ///< an unexpected failure of the Unicode library
};

/// Describes invalid data: its kind, its position and a message.
struct error {
  error_code code;
  std::size_t offset = 0;  ///< byte of the input at which it begins
  std::string what;        ///< message, in English
};

/// Either a value or an error. `value()` requires has_value(), `error()` the opposite; anything
/// else is undefined behaviour.
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
