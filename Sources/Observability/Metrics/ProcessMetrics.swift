internal import Glibc

/// What the kernel says of this process, under the names that Prometheus' client libraries give it.
package enum ProcessMetrics {
  /// What can't be read is left out.
  package static func families() -> [MetricFamily] {
    var families: [MetricFamily] = []
    var used = timespec()
    if clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0 {
      let seconds = Double(used.tv_sec) + Double(used.tv_nsec) * 1e-9
      families.append(
        .init("process.cpu", unit: "s", .counter, "CPU time, user and system.", .number(seconds)))
    }
    if let pages = numbers("/proc/self/statm"), pages.count > 1 {
      let page = sysconf(Int32(_SC_PAGESIZE))
      families.append(
        .init(
          "process.virtual_memory", unit: "By", .gauge, "Address space.",
          .integer(pages[0] * page)))
      families.append(
        .init(
          "process.resident_memory", unit: "By", .gauge, "Memory in RAM.",
          .integer(pages[1] * page)))
    }
    if let open = openDescriptors() {
      families.append(.init("process.open_fds", .gauge, "Open descriptors.", .integer(open)))
    }
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
      families.append(
        .init(
          "process.max_fds", .gauge, "Descriptors that may be open.",
          .integer(Int(clamping: limit.rlim_cur))))
    }
    if let startedAt {
      families.append(
        .init(
          "process.start_time", unit: "s", .gauge, "Start of the process, since the epoch.",
          .number(startedAt)))
    }
    return families
  }

  /// Field 22 of /proc/self/stat, in ticks since boot, and `btime` of /proc/stat (proc(5)).
  private static let startedAt: Double? = {
    guard let stat = read("/proc/self/stat"), let name = stat.lastIndex(of: ")"),
      let boot = read("/proc/stat")?.split(separator: "\n").first(where: { $0.hasPrefix("btime ") }
      ),
      let bootSeconds = Double(boot.dropFirst(6))
    else { return nil }
    // The name may hold spaces; what follows it begins with field 3.
    let fields = stat[stat.index(after: name)...].split(separator: " ")
    guard fields.count > 19, let ticks = Double(fields[19]) else { return nil }
    return bootSeconds + ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }()

  private static func openDescriptors() -> Int? {
    guard let directory = opendir("/proc/self/fd") else { return nil }
    defer { closedir(directory) }
    var count = 0
    while let entry = readdir(directory) {
      if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { count += 1 }
    }
    // Without the one that lists them.
    return count - 1
  }

  private static func numbers(_ path: String) -> [Int]? {
    read(path)?.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var text: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { return String(decoding: text, as: UTF8.self) }
      text += part[..<count]
    }
  }
}
