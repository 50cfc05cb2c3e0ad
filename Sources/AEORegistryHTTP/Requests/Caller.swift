import AEOModel
import AEORegistry

/// Who asks, as far as the call proves it.
enum Caller: Sendable {
    /// Anybody.
    case anonymous
    /// An officer of this registry.
    case officer(OfficerProof)
    /// A registered agency.
    case agency(PartyCode, AgencyProof)

    /// A caller whose token was checked.
    init(_ signed: SignedCaller) {
        self =
            switch signed {
            case .officer(let proof): .officer(proof)
            case .agency(let proof): .agency(proof.party, proof)
            }
    }

    /// Who asks, for the journal of answers.
    var asker: Asker {
        switch self {
        case .anonymous: .anonymous
        case .officer(let proof): .officer(proof.keyID)
        case .agency(_, let proof): proof.asker
        }
    }

    /// Whether the call is signed.
    var isSigned: Bool {
        switch self {
        case .anonymous: false
        case .officer, .agency: true
        }
    }

    /// What an answer on recognition may show.
    var view: RecognitionView {
        switch self {
        case .anonymous: .published
        case .officer: .officer
        case .agency(let party, _): .agency(party)
        }
    }

    /// The body that the token covers; `nil` for a call without a token, whose body is not read yet.
    var body: [UInt8]? {
        switch self {
        case .anonymous: nil
        case .officer(let proof): proof.body
        case .agency(_, let proof): proof.body
        }
    }

    /// Refuses an agency whose key was not registered for a purpose.
    func require(_ purpose: AgencyPurpose) throws {
        guard case .agency(let party, let proof) = self, !proof.purposes.contains(purpose) else { return }
        throw RegistryError.forbidden(
            "this key of \(party) is not registered for the purpose \"\(purpose.rawValue)\""
        )
    }
}
