import { el } from "./dom.js";

const tokenKey = "onrecord-token";
let waiting = null;

/** An answer that is not what was asked for, in the words of its problem document. */
class Problem extends Error {
  constructor(status, title, detail, retryAfter = 0) {
    super(title);
    Object.assign(this, { status, detail, retryAfter });
  }
}

/** Fetches JSON from this server; asks for a token where one is needed, waits while the corpus is being read. */
export async function get(path, { signal, onWait } = {}) {
  for (;;) {
    const token = sessionStorage.getItem(tokenKey);
    const response = await send(path, token, signal);
    if (response.ok) return response.json();
    const problem = await read(response);
    if (problem.status === 401) {
      if (sessionStorage.getItem(tokenKey) === token) await askForToken(token !== null);
    } else if (problem.status === 503 && problem.retryAfter) {
      onWait?.("The corpus is still being read…");
      await new Promise((resolve) => setTimeout(resolve, Math.min(problem.retryAfter, 10) * 1000));
    } else {
      throw problem;
    }
  }
}

/** A path with its query; members without a value are left out. */
export function pathOf(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  return query ? `${path}?${query}` : path;
}

/** A link to what the server answers; none where it wants a token, which a link cannot bear. */
export function rawLink(path, text) {
  return sessionStorage.getItem(tokenKey) ? "" : el("a", { href: path }, text);
}

async function send(path, token, signal) {
  const headers = { Accept: "application/json" };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  try {
    return await fetch(path, { headers, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, "The server does not answer", "Is it still running? Start it with “onrecord serve” and try again.");
  }
}

async function read(response) {
  const body = await response.json().catch(() => ({}));
  const retryAfter = Number(response.headers.get("Retry-After"));
  return new Problem(response.status, body.title || `Error ${response.status}`, body.detail, retryAfter);
}

/** Asks once, however many requests wait for the answer. */
function askForToken(refused) {
  waiting ??= new Promise((resolve, reject) => {
    const dialog = document.getElementById("token-dialog");
    const input = document.getElementById("token");
    document.getElementById("token-refused").hidden = !refused;
    dialog.addEventListener("close", () => {
      waiting = null;
      const token = input.value.trim();
      input.value = "";
      if (!/^[\x21-\x7e]+$/.test(token)) return reject(new Problem(401, "A token is needed", "Without it this server shows nothing."));
      sessionStorage.setItem(tokenKey, token);
      resolve();
    }, { once: true });
    dialog.showModal();
  });
  return waiting;
}
