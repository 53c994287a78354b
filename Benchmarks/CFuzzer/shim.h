// The entry of libFuzzer, which the compiler links where it is told to sanitize by it; there is no header of its own.
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
