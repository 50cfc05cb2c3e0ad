import Foundation
import FoundationXML

/// Reads XML element by element (libxml2 under Foundation's parser), with bounds and without any reference to elsewhere.
final class MarkupReader: NSObject, XMLParserDelegate {
    private let handler: any MarkupHandler
    private var depth = 0
    private var hasBegun = false
    private var fault: ExchangeError?

    private init(_ handler: any MarkupHandler) { self.handler = handler }

    /// Reads a UTF-8 text from its begin to its end.
    static func read(_ source: any ByteSource, into handler: any MarkupHandler) throws(ExchangeError) {
        let stream = MarkupStream(MarkupGuard(source))
        let parser = XMLParser(stream: stream)
        let reader = MarkupReader(handler)
        parser.delegate = reader
        parser.shouldResolveExternalEntities = false
        let isWhole = parser.parse()
        if let fault = stream.fault ?? reader.fault { throw fault }
        // The parser takes a text that was cut off for one that is over.
        guard isWhole, reader.hasBegun, reader.depth == 0 else {
            throw ExchangeError(
                "xml",
                "the XML is broken at line \(parser.lineNumber), column \(parser.columnNumber): have the file sent anew"
            )
        }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        attempt(parser) { () throws(ExchangeError) in
            depth += 1
            hasBegun = true
            guard depth <= ReadingLimits.depth else {
                throw ExchangeError("xml", "elements are nested more than \(ReadingLimits.depth) deep")
            }
            var named = attributes
            if attributes.keys.contains(where: { $0.utf8.contains(UInt8(ascii: ":")) }) {
                named = [:]
                for (name, value) in attributes { named[Self.local(name)] = value }
            }
            try handler.start(Self.local(elementName), named)
        }
    }

    func parser(
        _ parser: XMLParser,
        didEndElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        attempt(parser) { () throws(ExchangeError) in
            depth -= 1
            try handler.end(Self.local(elementName))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        attempt(parser) { () throws(ExchangeError) in try handler.text(string) }
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        attempt(parser) { () throws(ExchangeError) in
            try handler.text(String(decoding: data, as: UTF8.self))
        }
    }

    /// Takes a step unless one failed before; the parser may give some more events after it was stopped.
    private func attempt(_ parser: XMLParser, _ step: () throws(ExchangeError) -> Void) {
        guard fault == nil else { return }
        do throws(ExchangeError) {
            try step()
        } catch {
            fault = error
            parser.abortParsing()
        }
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.index(after: colon)...])
    }
}
