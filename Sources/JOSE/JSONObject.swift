/// The members of a JSON object, in the order received, names unique by their UTF-8 bytes.
public struct JSONObject: Sendable {
    /// The members in their order.
    public private(set) var members: [Member]

    /// Makes an empty object.
    public init() {
        members = []
    }

    /// Takes members whose names the reader has found to be unique.
    init(uniqueMembers: [Member]) {
        members = uniqueMembers
    }

    /// The names in their order.
    public var names: [String] {
        members.map(\.name)
    }

    /// The number of members.
    public var count: Int {
        members.count
    }

    /// Whether there are no members.
    public var isEmpty: Bool {
        members.isEmpty
    }

    /// The value of a member; setting `nil` removes it, setting a new name appends it.
    public subscript(name: String) -> JSONValue? {
        get {
            position(of: name).map { members[$0].value }
        }
        set {
            switch (position(of: name), newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Objects are small, so a walk with a length check first beats a table.
    func position(of name: String) -> Int? {
        members.firstIndex { $0.name.hasSameBytes(as: name) }
    }

    mutating func append(_ member: Member) {
        members.append(member)
    }

    mutating func reserveCapacity(_ count: Int) {
        members.reserveCapacity(count)
    }
}

extension JSONObject: Equatable {
    /// Equality of the sets of members; their order carries no meaning (RFC 8259 §4).
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.count == right.members.count
            && left.members.allSatisfy { right[$0.name] == $0.value }
    }
}

extension JSONObject: Sequence {
    /// Walks over the members in their order.
    public func makeIterator() -> IndexingIterator<[Member]> {
        members.makeIterator()
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object; a name given twice keeps its last value.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init()
        for (name, value) in elements {
            self[name] = value
        }
    }
}
