import AEORegistryAPI
import JOSE

extension QueryItems {
    /// The question as a receipt repeats it: the parameters given, each once, but for the wish for the receipt.
    var question: JSONObject {
        var question: JSONObject = [:]
        for item in items where item.name != "receipt" && !item.value.isEmpty {
            question[item.name] = .string(item.value)
        }
        return question
    }
}
