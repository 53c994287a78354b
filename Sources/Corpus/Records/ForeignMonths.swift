import Language

/// The names of months in the languages that `function-words.txt` knows beside English.
enum ForeignMonths {
    /// French, German, Spanish, Italian, Portuguese and Dutch, folded; no name stands for two months.
    private static let names = [
        "janvier januar janner enero gennaio janeiro januari",
        "fevrier februar febrero febbraio fevereiro februari",
        "mars marz maerz marzo marco maart",
        "avril april abril aprile",
        "mai mayo maggio maio mei",
        "juin juni junio giugno junho",
        "juillet juli julio luglio julho",
        "aout august agosto augustus",
        "septembre september septiembre setiembre settembre setembro",
        "octobre oktober octubre ottobre outubro",
        "novembre november noviembre novembro",
        "decembre dezember diciembre dicembre dezembro december",
    ]

    private static let numbers: [[UInt8]: Int] = {
        var numbers: [[UInt8]: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { numbers[Array(name.utf8)] = index + 1 }
        }
        return numbers
    }()

    /// The number of the month, from 1.
    static func number(of name: some Collection<UInt8>) -> Int? {
        (3...12).contains(name.count) ? numbers[WordFolder.standard.fold(name)] : nil
    }
}
