// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace support {

/// Replaces a file as a whole: the new content is written to a temporary file beside it, which is
/// then renamed. A failure leaves the file as it was, and no temporary file. An existing file keeps
/// its mode, and a symbolic link remains and refers to the new content.
class file_replacement {
public:
  /// Whether `path` can be replaced: it is a regular file or does not exist. Devices and pipes
  /// cannot, nor can the open files of the process, which /dev/stdout and /dev/fd name.
  [[nodiscard]] static bool is_possible(const std::string& path) {
    if (path.starts_with("/dev/") || path.starts_with("/proc/")) return false;
    struct stat about = {};
    return ::stat(path.c_str(), &about) != 0 || S_ISREG(about.st_mode);
  }

  /// Throws std::system_error for a folder in which no file can be created, before any work is done.
  explicit file_replacement(const std::string& path) : name_(path), path_(target(path)) {
    const auto folder = path_.has_parent_path() ? path_.parent_path() : std::filesystem::path(".");
    if (::access(folder.c_str(), W_OK | X_OK) != 0) fail();
  }

  /// Throws std::system_error.
  void write(std::string_view content) const {
    const temporary_file temporary(*this);
    for (std::size_t done = 0; done < content.size();) {
      const ssize_t count = ::write(temporary.file, content.data() + done, content.size() - done);
      if (count < 0 && errno != EINTR) fail();
      if (count > 0) done += static_cast<std::size_t>(count);
    }
    // Some file systems report a full disk only here.
    if (::fsync(temporary.file) != 0) fail();
    if (std::rename(temporary.path.c_str(), path_.c_str()) != 0) fail();
  }

private:
  // Removes its file, which no longer exists after it was renamed.
  struct temporary_file {
    explicit temporary_file(const file_replacement& of) {
      for (int number = 0; file < 0; ++number) {
        path = of.path_;
        path.replace_filename(
            fmt::format(".{}.{}-{}.tmp", of.path_.filename().string(), ::getpid(), number));
        file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file < 0 && errno != EEXIST) of.fail();
      }
      struct stat about = {};
      if (::stat(of.path_.c_str(), &about) == 0) ::fchmod(file, about.st_mode & 07777);
    }
    temporary_file(const temporary_file&) = delete;
    temporary_file& operator=(const temporary_file&) = delete;
    ~temporary_file() {
      ::close(file);
      ::unlink(path.c_str());
    }

    std::filesystem::path path;
    int file = -1;
  };

  static std::filesystem::path target(const std::string& path) {
    std::error_code missing;
    const auto resolved = std::filesystem::canonical(path, missing);
    return missing ? std::filesystem::path(path) : resolved;
  }

  [[noreturn]] void fail() const { throw std::system_error(errno, std::generic_category(), name_); }

  std::string name_;  // for messages
  std::filesystem::path path_;
};

}  // namespace support
