import AEOModel

extension Registry {
    /// Everything that keeps the registry from being ready; empty when it is.
    package func readinessFaults() -> [ReadinessFault] {
        let current = snapshot
        var faults: [ReadinessFault] = []
        if !hasBegun { faults.append(.keysNotRecorded) }
        if !publisher.isFresh(for: current, at: now()) { faults.append(.listsNotSigned) }
        if state.storeTrouble.isRecent(at: clock.elapsed()) { faults.append(.storeUnwritable) }
        if watch.reading(in: current).deviation != nil { faults.append(.clockImplausible) }
        if writability != nil { faults.append(.readOnly) }
        return faults
    }
}
