import CFuzzer
import Foundation

/// Feeds mutated inputs to the reader and the annotator under libFuzzer; `Scripts/fuzz` builds and runs it.
@main
enum Fuzz {
    private static let probe = ReadingProbe()

    static func main() {
        guard probe != nil else {
            FileHandle.standardError.write(Data("onrecord-fuzz: the word lists are missing beside the program\n".utf8))
            exit(1)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
        let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
            unsafe Fuzz.probe?.check(Array(UnsafeBufferPointer(start: data, count: size)))
            return 0
        }
        exit(status)
    }
}
