import Glibc

/// The lock of the one process that writes; held until it goes out of use, or until the process ends in any way.
package struct HomeLock: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Takes the lock, or says that another process has it.
    package init(_ layout: HomeLayout) throws(HomeError) {
        let descriptor = unsafe open(layout.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unwritable(layout.lock, cause: HomeFile.lastError()) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            let cause = HomeFile.lastError()
            _ = close(descriptor)
            throw isTaken ? .locked(layout.root) : .unwritable(layout.lock, cause: cause)
        }
        self.descriptor = descriptor
    }

    deinit { _ = close(descriptor) }
}
