/// The peoples whose noun and adjective differ in more than an `s`.
enum Demonyms {
    private static let adjectives = Dictionary(
        uniqueKeysWithValues: """
            dane:danish finn:finnish swede:swedish scot:scottish turk:turkish pole:polish spaniard:spanish briton:british
            brit:british icelander:icelandic kurd:kurdish croat:croatian serb:serbian slovene:slovenian jew:jewish
            filipina:filipino philippine:filipino argentine:argentinian greenlander:greenlandic englishman:english
            irishman:irish frenchman:french dutchman:dutch welshman:welsh scotsman:scottish englishmen:english
            irishmen:irish frenchmen:french dutchmen:dutch welshmen:welsh scotsmen:scottish
            """
            .split(whereSeparator: \.isWhitespace)
            .map { pair in
                let words = pair.split(separator: ":")
                return (String(words[0]), String(words[1]))
            }
    )

    /// What stands for a people by whichever of its words, folded: `danish` for `danes`, `sarovian` for `sarovians`.
    static func key(of word: String) -> String {
        let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 4
        let singular = isPlural ? String(word.dropLast()) : word
        return adjectives[singular] ?? singular
    }
}
