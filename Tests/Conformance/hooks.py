"""Values that have a grammar of their own, which no JSON Schema tells.

Everything else that schemathesis sends comes from the description that the server gives of itself.
"""
import schemathesis

# Queries that mean something; the faults of others are tests of the query's own reader.
QUERIES = ["ferry", '"the waiting is over"', "rota OR ferr*", "crew AND NOT (strike OR dam)", "Duarte"]


def fit(query):
    """Replaces what is free text for the description, but not for the server."""
    if not isinstance(query, dict):
        return query
    # A cursor is only ever what `links` gave.
    query.pop("cursor", None)
    if isinstance(query.get("q"), str) and query["q"]:
        query["q"] = QUERIES[len(query["q"]) % len(QUERIES)]
    # Checking words needs a word, and a speaker that the corpus knows.
    if isinstance(query.get("text"), str) and query["text"]:
        query["text"] = "a " + query["text"][:9000]
    if isinstance(query.get("speaker"), str):
        query["speaker"] = "Ana Duarte"
    return query


@schemathesis.hook
def map_query(context, query):
    return fit(query)


@schemathesis.hook
def map_body(context, body):
    if context.operation.path == "/quotes/check":
        return fit(body) if isinstance(body, dict) else body
    return body
