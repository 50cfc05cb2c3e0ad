import AEOModel
import JOSE

extension DutyNote {
    /// What an act notes of a periodic duty.
    var json: JSONValue {
        switch self {
        case .attested(let year, let day):
            [
                "kind": "attested", "year": .integer(Int64(year)), "received_on": .string(day.description),
            ]
        case .reviewed(let result): ["kind": "reviewed", "result": .string(result.rawValue)]
        case .renewalFiled(let day): ["kind": "renewal-filed", "filed_on": .string(day.description)]
        }
    }
}
