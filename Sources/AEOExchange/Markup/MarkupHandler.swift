/// What takes the elements of an XML text as they come.
protocol MarkupHandler: AnyObject {
    /// An element begins; names are without their prefix.
    func start(_ name: String, _ attributes: [String: String]) throws(ExchangeError)

    /// An element ends.
    func end(_ name: String) throws(ExchangeError)

    /// Text, in pieces.
    func text(_ text: String) throws(ExchangeError)
}
