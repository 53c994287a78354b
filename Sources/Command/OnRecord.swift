import ArgumentParser

@main
struct OnRecord: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "onrecord")
}
