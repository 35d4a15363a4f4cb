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

// The number of UTF-16 units per call of ICU: large enough to amortise the cost of the call.
inline constexpr std::size_t fold_chunk_units = 256;
// The longest run without a normalization boundary that is processed as a whole, in code points:
// bounds the scratch memory.
inline constexpr std::size_t fold_run_limit = std::size_t{1} << 20;

// Folds code points with ICU's NFKC_Casefold normalizer, in chunks that begin at a normalization
// boundary. Chunks are UTF-16, as ICU requires.
class icu_folder {
public:
  explicit icu_folder(std::string& out) : out_(out) {
    UErrorCode status = U_ZERO_ERROR;
    nfkc_cf_ = unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) nfkc_cf_ = nullptr;
  }

  void put(char32_t value) {
    if (nfkc_cf_ == nullptr) return append(value);  // without ICU's data, only ASCII is folded
    const auto point = static_cast<UChar32>(value);
    if (unorm2_hasBoundaryBefore(nfkc_cf_, point) != 0) {
      flush_marks();
      if (chunk_.size() >= fold_chunk_units) flush();
      return append(value);
    }
    // Marks, code points that compose with the preceding starter, and code points that fold to
    // nothing: decomposed here, so that every mark is sorted by flush_marks.
    std::array<char16_t, 32> mapping;  // the longest has 18 units
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = unorm2_getDecomposition(nfkc_cf_, point, mapping.data(),
                                                 static_cast<int32_t>(mapping.size()), &status);
    if (size < 0 || U_FAILURE(status)) return put_decomposed(value);
    const std::u16string_view parts(mapping.data(), static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < parts.size();) put_decomposed(next_utf16(parts, at));
  }

  // Writes all pending code points. The next ones must not combine with them.
  void flush() {
    flush_marks();
    if (chunk_.empty()) return;
    std::u16string_view folded = chunk_;
    if (nfkc_cf_ != nullptr) {
      folded_.resize((std::max)(folded_.size(), chunk_.size() * 2 + 32));
      int32_t size = normalize();
      if (size > static_cast<int32_t>(folded_.size())) {
        folded_.resize(static_cast<std::size_t>(size));
        size = normalize();
      }
      if (size >= 0) folded = {folded_.data(), static_cast<std::size_t>(size)};
    }
    for (std::size_t at = 0; at < folded.size();) append_utf8(out_, next_utf16(folded, at));
    chunk_.clear();
  }

private:
  struct mark {
    char32_t value;
    std::uint8_t order;  // canonical combining class
  };

  // Normalizes the chunk into `folded_`. Returns the size of the result, which is incomplete if it
  // exceeds the size of `folded_`; -1 if ICU fails.
  int32_t normalize() {
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        unorm2_normalize(nfkc_cf_, chunk_.data(), static_cast<int32_t>(chunk_.size()),
                         folded_.data(), static_cast<int32_t>(folded_.size()), &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? size : -1;
  }

  void put_decomposed(char32_t part) {
    const std::uint8_t order = u_getCombiningClass(static_cast<UChar32>(part));
    if (order == 0) {
      flush_marks();
      if (chunk_.size() >= fold_run_limit) flush();
      return append(part);
    }
    if (marks_.size() >= fold_run_limit) flush();
    in_order_ = in_order_ && (marks_.empty() || marks_.back().order <= order);
    marks_.push_back({part, order});
  }

  // Appends the pending marks in canonical order, by a stable counting sort: the insertion sort of
  // ICU is quadratic in the length of the run.
  void flush_marks() {
    if (marks_.empty()) return;
    if (!in_order_) {
      std::array<std::size_t, 256> begins{};
      for (const mark& m : marks_) ++begins[m.order];
      std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), std::size_t{0});
      sorted_.resize(marks_.size());
      for (const mark& m : marks_) sorted_[begins[m.order]++] = m;
      marks_.swap(sorted_);
    }
    for (const mark& m : marks_) append(m.value);
    marks_.clear();
    in_order_ = true;
  }

  void append(char32_t value) { append_utf16(chunk_, value); }

  std::string& out_;
  const UNormalizer2* nfkc_cf_ = nullptr;
  std::u16string chunk_;
  std::u16string folded_;
  std::vector<mark> marks_;
  std::vector<mark> sorted_;
  bool in_order_ = true;
};

}  // namespace detto::inline v0::detail
