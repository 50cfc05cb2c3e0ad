/// A place in a status list with the value that was seen outside.
package struct HeldValue: Sendable, Equatable {
    package let list: ListKey
    package let index: Int
    /// 1 ended or replaced, 2 suspended.
    package let value: UInt8

    package init(list: ListKey, index: Int, value: UInt8) {
        self.list = list
        self.index = index
        self.value = value
    }
}
