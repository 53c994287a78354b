import Model

extension JSONWriter {
    /// Writes an object whose members `write` writes.
    mutating func object(_ write: (inout JSONWriter) -> Void) {
        beginObject()
        write(&self)
        endObject()
    }

    /// Writes an array whose elements `write` writes.
    mutating func array(_ write: (inout JSONWriter) -> Void) {
        beginArray()
        write(&self)
        endArray()
    }

    /// Writes a member that is a string or null.
    mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    /// Writes a member that is a whole number.
    mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }
}
