import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// Issues a certificate's credential anew in place of one that a stolen key signed.
    ///
    /// An act of the registry itself: what the officer decided is the end of the key, which the log has. Nothing is
    /// written when the present credential is of another key by now, or none is needed any more.
    func reissue(_ certificate: RecordID, stolen: String) async throws(RegistryError) {
        let order = ActOrder(request: ActRequest(kind: .reissue))
        let snapshot = self.snapshot
        guard let record = snapshot.certificates[certificate], snapshot.issuingKey(of: record) == stolen else { return }
        let plan = try plan(order, on: record.number, against: snapshot, now: now())
        guard let paper = try await paper(for: plan) else { return }
        _ = try await sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
            let plan = try self.plan(order, on: record.number, against: builder.snapshot, now: builder.nextStamp)
            _ = try self.record(plan, paper: paper, decision: DecisionGroup.afterTheft(of: stolen), in: &builder)
            return { _ throws(RegistryError) in (WriteAnswer(status: 0, body: [], isRepeated: false), nil) }
        }
    }
}
