/// The guards that stop a suspicious file, in words.
enum GuardText {
    static func words(_ rule: String) -> String {
        switch rule {
        case "unreadable": "the file cannot be read to its end"
        case "empty": "no row of the file can be taken; an empty list never ends what is known"
        case "wrong-partner": "too many numbers are those of another country"
        case "undated": "neither mapping nor file says of which day the list is: say it with --list-date"
        case "future-list": "the list is of a day that has not come yet"
        case "fewer-rows": "the list has more than a fifth fewer operators than are known"
        case "older-list": "a newer list of this partner was applied already"
        default: "the list is not what is expected of this partner"
        }
    }
}
