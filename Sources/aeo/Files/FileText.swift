/// Text as it is put into a file.
enum FileText {
    /// The bytes of a text that ends with a line's end.
    static func lines(_ text: String) -> [UInt8] {
        Array((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8)
    }
}
