// Speaks with the client bridge: requests, and the stream of events.

const SILENCE = 9_000; // a beat comes every 4 s; after two that did not come, the connection is taken for lost
const AGAIN = 1_000;
const PATIENCE = 30_000; // longer than any server waits
const GLANCE = 5_000; // a page that nobody sees: more and more rarely
const SELDOM = 60_000;

/** An answer that is not a success, with the problem document that came along. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? "the terminal's bridge refuses");
    this.status = status;
    this.faults = problem.errors ?? [];
  }
}

/** Asks; gives the JSON that is answered, or null where there is none. */
export async function ask(method, path, { body, csrf } = {}) {
  const headers = { Accept: "application/json" };
  if (body) headers["Content-Type"] = "application/json";
  if (csrf) headers["X-CSRF-Token"] = csrf;
  const answer = await fetch(path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await answer.text();
  const json = text && (answer.headers.get("Content-Type") ?? "").includes("json") ? JSON.parse(text) : null;
  if (!answer.ok) throw new Refused(answer.status, json ?? {});
  return json;
}

const isSignedOut = (why) => why instanceof Refused && why.status === 401;

/**
 * Listens to a terminal's events, and again whenever the connection was lost. The first event is the whole state, so what
 * happened meanwhile is in it. A page that nobody sees gives its connection up, since browsers open six at most to a server
 * for all their pages, also for those that one can go back to; it looks now and then.
 */
export function listen(base, { told, lost, left }) {
  let source = null;
  let heard = 0;
  let timer = null;
  let pause = GLANCE;
  let ended = false;

  function close() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function open() {
    close();
    if (ended) return;
    heard = Date.now();
    pause = GLANCE;
    source = new EventSource(`${base}/events`);
    source.addEventListener("state", (event) => {
      heard = Date.now();
      told(JSON.parse(event.data));
    });
    source.addEventListener("beat", () => (heard = Date.now()));
    source.onerror = () => {
      lost();
      if (source.readyState === EventSource.CLOSED) refused();
    };
  }

  /** The browser tries no more after an answer that is no stream: perhaps nobody is signed in any longer. */
  async function refused() {
    const mine = source;
    try {
      await ask("GET", "/terminals/session");
    } catch (why) {
      if (source === mine && isSignedOut(why)) return left();
    }
    if (source === mine) timer = setTimeout(open, AGAIN);
  }

  function look() {
    if (source && Date.now() - heard > SILENCE) {
      lost();
      open();
    }
  }

  function rest() {
    close();
    timer = setTimeout(glance, pause);
    pause = Math.min(2 * pause, SELDOM);
  }

  async function glance() {
    const resting = () => !source && !ended;
    try {
      const state = await ask("GET", `${base}/state`);
      if (resting()) told(state);
    } catch (why) {
      if (resting() && isSignedOut(why)) return left();
    }
    if (resting()) rest();
  }

  function seen() {
    if (document.visibilityState === "visible") open();
    else rest();
  }

  function online() {
    if (source) open();
  }

  const watch = setInterval(look, 2_000);
  window.addEventListener("online", online);
  window.addEventListener("offline", lost);
  document.addEventListener("visibilitychange", seen);
  if (document.visibilityState === "visible") open();
  else glance();
  return () => {
    ended = true;
    clearInterval(watch);
    window.removeEventListener("online", online);
    window.removeEventListener("offline", lost);
    document.removeEventListener("visibilitychange", seen);
    close();
  };
}
