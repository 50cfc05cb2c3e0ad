import AEOModel
import JOSE

/// Reads the simplified ways in of a version; one that is not known for sure turns no size of firm away.
struct TrackReader {
    let node: ProfileNode
    let tiers: [Tier]

    private static let members = [
        "code", "name", "tiers", "size_classes", "waived", "documents", "evidence", "size_for_life",
        "lost_evidence", "decision_days", "source", "certainty",
    ]

    /// The tracks.
    func tracks() throws(ProfileError) -> [TrackRule] {
        var result: [TrackRule] = []
        for (value, place) in try node.elements("tracks") {
            let entry = try ProfileNode(value, at: place, members: TrackReader.members)
            let track = try track(entry)
            guard !result.contains(where: { $0.code == track.code }) else {
                throw entry.error(.inconsistent("\(track.code) stands twice"), "code")
            }
            result.append(track)
        }
        return result
    }

    private func track(_ entry: ProfileNode) throws(ProfileError) -> TrackRule {
        let isFirm = try entry.statedCertainty().isFirm
        let leadsTo = try entry.codes("tiers", atLeast: 1)
        for tier in leadsTo where !tiers.contains(where: { $0.code == tier }) {
            throw entry.error(.inconsistent("\(tier) is not a tier"), "tiers")
        }
        let sizes = try sizes(entry)
        let lost = try entry.firmWord(
            "lost_evidence",
            among: ["work-list": LostEvidence.workList, "suspend": .suspend, "lapse": .lapse]
        )
        return TrackRule(
            code: try entry.code("code"),
            name: try entry.text("name"),
            tiers: leadsTo,
            sizeClasses: isFirm ? sizes : [],
            waived: entry["waived"].isNull ? [] : try entry.firmTexts("waived"),
            documents: entry["documents"].isNull ? [] : try entry.firmTexts("documents"),
            evidence: try evidence(entry),
            sizeForLife: try entry.firmBool("size_for_life"),
            lostEvidence: lost ?? .workList,
            decisionDays: try RuleReader.ownDecisionDays(entry)
        )
    }

    private func sizes(_ entry: ProfileNode) throws(ProfileError) -> [SizeClass] {
        var result: [SizeClass] = []
        for word in try entry.texts("size_classes", atLeast: 1) {
            guard let size = SizeClass(rawValue: word) else {
                throw entry.error(.notAllowed("\"\(word)\" is not a size class"), "size_classes")
            }
            result.append(size)
        }
        return result
    }

    /// The codes of the papers that prove the size, those known for sure.
    private func evidence(_ entry: ProfileNode) throws(ProfileError) -> [String] {
        guard !entry["evidence"].isNull else { return [] }
        var all: Set<String> = []
        var firm: [String] = []
        for (value, place) in try entry.elements("evidence", atLeast: 1) {
            let paper = try ProfileNode(value, at: place, members: ["code", "text", "source", "certainty"])
            let code = try paper.code("code")
            guard all.insert(code).inserted else {
                throw paper.error(.inconsistent("\(code) stands twice"), "code")
            }
            _ = try paper.text("text")
            if try paper.statedCertainty().isFirm { firm.append(code) }
        }
        return firm
    }
}
