import AEOModel
import JOSE

extension EntryWriter {
    func stopGroup(_ entry: StopEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.stop.rawValue),
            "stop_id": .string(entry.stop.description),
            "arrangement": .string(entry.arrangement.text),
            "authority": .string(entry.authority.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "from": .string(entry.span.from.rfc3339),
            "until": .text(entry.span.until?.rfc3339),
        ]
    }

    func resumeGroup(_ entry: ResumeEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.resume.rawValue),
            "act_id": .string(entry.act.description),
            "stop_id": .string(entry.stop.description),
            "arrangement": .string(entry.arrangement.text),
            "authority": .string(entry.authority.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "from": .string(entry.from.rfc3339),
        ]
    }
}
