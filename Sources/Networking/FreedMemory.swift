internal import CLinux

/// What the process's malloc does with memory that was given back to it.
package enum FreedMemory {
  /// Keeps up to `bytes` of it in each of malloc's arenas, and blocks of up to half of that come from there.
  ///
  /// By itself malloc gives memory back to the kernel above 128 KiB: messages of some ten KiB then cost a page fault
  /// with every call. For the whole process, before its threads begin. Without effect where malloc refuses.
  package static func keep(_ bytes: Int32) { _ = linux_keep_freed(bytes) }
}
