package import AEOModel

/// An act with its place in the log.
package struct RecordedAct: Sendable, Equatable {
    package let index: UInt64
    package let act: Act

    package init(index: UInt64, act: Act) {
        self.index = index
        self.act = act
    }
}
