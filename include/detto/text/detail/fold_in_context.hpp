// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/fold_utf16.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// UTF-16 units handed to ICU at once: enough to make the call's cost small.
inline constexpr std::size_t fold_piece = 256;
// The longest run without a place to cut that is kept together, in code points: bounds the scratch
// memory.
inline constexpr std::size_t fold_run_limit = std::size_t{1} << 20;

// Folds code points piece by piece; a piece begins where normalisation may begin anew. UTF-16 is
// ICU's own form.
class folder {
public:
  explicit folder(std::string& out) : out_(out) {
    UErrorCode status = U_ZERO_ERROR;
    nfkc_cf_ = unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) nfkc_cf_ = nullptr;
  }

  void put(char32_t value) {
    if (nfkc_cf_ == nullptr) return push(value);  // without ICU's data only ASCII is folded
    const auto point = static_cast<UChar32>(value);
    if (unorm2_hasBoundaryBefore(nfkc_cf_, point) != 0) {
      end_marks();
      if (piece_.size() >= fold_piece) flush();
      return push(value);
    }
    // Marks, what composes with the starter before it, and what folds away: decomposed here, so
    // that each mark is seen.
    std::array<char16_t, 32> mapping;  // the longest has 18 units
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = unorm2_getDecomposition(nfkc_cf_, point, mapping.data(),
                                                 static_cast<int32_t>(mapping.size()), &status);
    if (size < 0 || U_FAILURE(status)) return put_part(value);
    const std::u16string_view parts(mapping.data(), static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < parts.size();) put_part(next_utf16(parts, at));
  }

  // Puts out all that was taken; what is put next does not combine with it.
  void flush() {
    end_marks();
    if (piece_.empty()) return;
    std::u16string_view folded = piece_;
    if (nfkc_cf_ != nullptr) {
      folded_.resize(std::max(folded_.size(), piece_.size() * 2 + 32));
      int32_t size = normalize();
      if (size > static_cast<int32_t>(folded_.size())) {
        folded_.resize(static_cast<std::size_t>(size));
        size = normalize();
      }
      if (size >= 0) folded = {folded_.data(), static_cast<std::size_t>(size)};
    }
    for (std::size_t at = 0; at < folded.size();) append_utf8(out_, next_utf16(folded, at));
    piece_.clear();
  }

private:
  struct mark {
    char32_t value;
    std::uint8_t order;  // canonical combining class
  };

  // The size of the folded piece, which fits if it is no more than that of `folded_`; -1 where ICU
  // refuses.
  int32_t normalize() {
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        unorm2_normalize(nfkc_cf_, piece_.data(), static_cast<int32_t>(piece_.size()),
                         folded_.data(), static_cast<int32_t>(folded_.size()), &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? size : -1;
  }

  void put_part(char32_t part) {
    const std::uint8_t order = u_getCombiningClass(static_cast<UChar32>(part));
    if (order == 0) {
      end_marks();
      if (piece_.size() >= fold_run_limit) flush();
      return push(part);
    }
    if (marks_.size() >= fold_run_limit) flush();
    in_order_ = in_order_ && (marks_.empty() || marks_.back().order <= order);
    marks_.push_back({part, order});
  }

  // Puts the marks in canonical order by a stable counting sort: ICU sorts them by insertion,
  // quadratic in the run.
  void end_marks() {
    if (marks_.empty()) return;
    if (!in_order_) {
      std::array<std::size_t, 256> begins{};
      for (const mark& m : marks_) ++begins[m.order];
      std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), std::size_t{0});
      sorted_.resize(marks_.size());
      for (const mark& m : marks_) sorted_[begins[m.order]++] = m;
      marks_.swap(sorted_);
    }
    for (const mark& m : marks_) push(m.value);
    marks_.clear();
    in_order_ = true;
  }

  void push(char32_t value) { append_utf16(piece_, value); }

  std::string& out_;
  const UNormalizer2* nfkc_cf_ = nullptr;
  std::u16string piece_;
  std::u16string folded_;
  std::vector<mark> marks_;
  std::vector<mark> sorted_;
  bool in_order_ = true;
};

}  // namespace detto::inline v0::detail
