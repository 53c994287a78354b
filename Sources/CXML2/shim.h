// Where libxml2 was built with ICU, its headers include ICU's, which clash with those of Swift's Foundation. Nothing of
// them is needed here: what they add stands at the end of structures that are only pointed to.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parserInternals.h>
