// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace support {

/// Thrown for an input that cannot be read; what() is the reason.
struct input_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Thrown for a text or a line that is longer than allowed.
struct too_long : input_error {
  explicit too_long(std::size_t limit)
      : input_error(
            fmt::format("longer than {} bytes, skipped; --max-text allows longer texts", limit)) {}
};

/// The bytes of a file or, for `-`, of stdin. Returns the bytes that are available and never waits
/// to fill a buffer, so that a pipe can be read line by line.
class file_source {
public:
  explicit file_source(const std::string& path)
      : file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) throw input_error(std::strerror(errno));
    struct stat about = {};
    if (::fstat(file_, &about) == 0 && S_ISDIR(about.st_mode)) {
      close();
      throw input_error("is a directory");
    }
  }
  file_source(const file_source&) = delete;
  file_source& operator=(const file_source&) = delete;
  ~file_source() { close(); }

  /// Reads up to `size` bytes into `to`, and returns their number; 0 at the end of the file.
  std::size_t read(char* to, std::size_t size) {
    for (;;) {
      const ssize_t count = ::read(file_, to, size);
      if (count >= 0) {
        count_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) throw input_error(std::strerror(errno));
    }
  }

  /// The number of bytes read so far.
  [[nodiscard]] std::uint64_t count() const { return count_; }

private:
  void close() {
    if (file_ > STDIN_FILENO) ::close(file_);
    file_ = -1;
  }

  int file_;
  std::uint64_t count_ = 0;
};

/// A source of bytes that decompresses gzip (RFC 1952) and zstd (RFC 8878). The format is detected
/// by the first bytes, which cannot begin a UTF-8 text, because stdin has no file name. Several
/// members or frames are one text.
class byte_source {
public:
  explicit byte_source(const std::string& path) : file_(path) {
    // Read no more than the detection needs: the writer of a pipe may wait for the output of its
    // first line.
    while (held_.size() < 4 && could_be_compressed()) {
      if (!fill()) break;
    }
    compression_ = !could_be_compressed() || held_.size() < 4 ? compression::none
                   : held_[0] == '\x1f'                       ? compression::gzip
                                                              : compression::zstd;
    if (compression_ == compression::gzip) {
      gzip_ = std::unique_ptr<z_stream, gzip_end>(new z_stream{});
      // 15 bits of window; 16 selects the gzip header.
      if (inflateInit2(gzip_.get(), 15 + 16) != Z_OK)
        throw input_error("zlib cannot be initialised");
    } else if (compression_ == compression::zstd) {
      zstd_.reset(ZSTD_createDStream());
      if (!zstd_) throw input_error("zstd cannot be initialised");
    }
  }

  /// Reads up to `size` decompressed bytes into `to`, and returns their number; 0 at the end. Throws
  /// input_error for compressed data that is damaged or truncated.
  std::size_t read(char* to, std::size_t size) {
    if (compression_ == compression::none) {
      if (held_.empty() && !ended_) fill();
      const std::size_t count = std::min(size, held_.size());
      std::memcpy(to, held_.data(), count);
      held_.remove_prefix(count);
      return count;
    }
    for (;;) {
      // Drain the decompressor first: reading the file may block.
      const std::size_t count =
          compression_ == compression::gzip ? read_gzip({to, size}) : read_zstd({to, size});
      if (count > 0) return count;
      if (!held_.empty()) continue;
      if (ended_ || !fill()) {
        if (!between_members_) throw input_error("the compressed data is truncated");
        return 0;
      }
    }
  }

  /// The number of bytes of the file that were read so far, before decompression.
  [[nodiscard]] std::uint64_t count() const { return file_.count(); }

private:
  enum class compression { none, gzip, zstd };
  struct gzip_end {
    void operator()(z_stream* stream) const {
      inflateEnd(stream);
      delete stream;
    }
  };
  struct zstd_end {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };

  bool could_be_compressed() const {
    using namespace std::string_view_literals;
    const auto begins = [&](std::string_view magic) {
      return held_.substr(0, magic.size()) == magic.substr(0, held_.size());
    };
    return begins("\x1f\x8b\x08"sv) || begins("\x28\xb5\x2f\xfd"sv);
  }

  bool fill() {
    std::memmove(buffer_.data(), held_.data(), held_.size());
    const std::size_t count =
        file_.read(buffer_.data() + held_.size(), buffer_.size() - held_.size());
    held_ = {buffer_.data(), held_.size() + count};
    ended_ = count == 0;
    return count > 0;
  }

  std::size_t read_gzip(std::span<char> to) {
    // zlib's pointers are not const and its sizes are 32 bits; the buffer is far smaller than that.
    gzip_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(held_.data()));
    gzip_->avail_in = static_cast<uInt>(held_.size());
    gzip_->next_out = reinterpret_cast<Bytef*>(to.data());
    gzip_->avail_out = static_cast<uInt>(std::min<std::size_t>(to.size(), 1U << 30));
    const uInt room = gzip_->avail_out;
    if (!held_.empty()) between_members_ = false;
    const int status = inflate(gzip_.get(), Z_SYNC_FLUSH);
    held_.remove_prefix(held_.size() - gzip_->avail_in);
    if (status == Z_STREAM_END) {
      inflateReset(gzip_.get());
      between_members_ = true;
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      throw input_error("the gzip data is damaged");
    }
    return room - gzip_->avail_out;
  }

  std::size_t read_zstd(std::span<char> to) {
    ZSTD_inBuffer in{held_.data(), held_.size(), 0};
    ZSTD_outBuffer out{to.data(), to.size(), 0};
    const std::size_t hint = ZSTD_decompressStream(zstd_.get(), &out, &in);
    if (ZSTD_isError(hint) != 0) throw input_error("the zstd data is damaged");
    held_.remove_prefix(in.pos);
    if (in.pos > 0 || out.pos > 0) between_members_ = hint == 0;
    return out.pos;
  }

  file_source file_;
  std::array<char, 1 << 16> buffer_ = {};
  std::string_view held_{buffer_.data(), 0};  // read from the file, not yet consumed
  bool ended_ = false;
  bool between_members_ = true;
  compression compression_ = compression::none;
  std::unique_ptr<z_stream, gzip_end> gzip_;
  std::unique_ptr<ZSTD_DStream, zstd_end> zstd_;
};

/// Reads a source to its end. Throws too_long as soon as more than `limit` bytes were read.
inline std::string read_all(byte_source& source, std::size_t limit) {
  std::string text;
  std::array<char, 1 << 16> piece;
  while (const std::size_t count = source.read(piece.data(), piece.size())) {
    if (count > limit - text.size()) throw too_long(limit);
    text.append(piece.data(), count);
  }
  return text;
}

/// The lines of a source, each as soon as it is complete.
class line_source {
public:
  /// A line has at most `limit` bytes.
  line_source(byte_source& source, std::size_t limit) : source_(source), limit_(limit) {}

  /// Reads the next line without its line end into `line`; returns false at the end. A line end at
  /// the end of the source does not begin another line. Throws too_long as soon as more than the
  /// limit was read; the next call skips the rest of that line.
  bool next(std::string& line) {
    line.clear();
    while (is_too_long_) {
      if (held_.empty() && !fill()) return false;
      is_too_long_ = !take_part().is_end;
    }
    for (;;) {
      const line_part part = take_part();
      if (part.text.size() > limit_ - line.size()) {
        is_too_long_ = !part.is_end;
        throw too_long(limit_);
      }
      line.append(part.text);
      if (part.is_end) return true;
      if (!fill()) return !line.empty();
    }
  }

private:
  struct line_part {
    std::string_view text;
    bool is_end = false;  // a line end follows
  };

  // Takes what has been read up to the next line end, and the line end.
  line_part take_part() {
    const std::size_t end = held_.find('\n');
    const bool is_end = end != std::string_view::npos;
    const line_part part{held_.substr(0, end), is_end};
    held_.remove_prefix(is_end ? end + 1 : held_.size());
    return part;
  }

  bool fill() {
    held_ = {piece_.data(), source_.read(piece_.data(), piece_.size())};
    return !held_.empty();
  }

  byte_source& source_;
  std::size_t limit_;
  std::array<char, 1 << 16> piece_ = {};
  std::string_view held_;
  bool is_too_long_ = false;  // the rest of the current line is to be skipped
};

}  // namespace support
