// Cairn's own script, and the only one. Every page works without it.
(() => {
  const leave = document.querySelector("[data-leave]");
  const listen = (names, what) => names.split(" ").forEach((name) => addEventListener(name, what, true));
  let shifts = 0;
  let alone = false;
  let timer;

  // The page is covered at once, then replaced, so that Back shows nothing.
  function go() {
    const cover = document.createElement("div");
    cover.className = "cairn-gone";
    document.body.append(cover);
    document.title = "";
    fetch("/leave", { keepalive: true, credentials: "same-origin" }).catch(() => {});
    location.replace(leave.dataset.exit);
  }

  // Shift alone, three times within two seconds of the first. Whatever else is done between begins it anew: somebody
  // may be writing, by hand or by voice. A screen reader is told as GOV.UK's 'Exit this page' tells it.
  if (leave) {
    const said = document.createElement("p");
    said.setAttribute("aria-live", "polite");
    said.className = "visually-hidden";
    document.body.append(said);
    const say = (count, words, ms, then) => {
      shifts = count;
      leave.dataset.shifts = count || "";
      said.textContent = words;
      if (then) clearTimeout(timer), (timer = setTimeout(then, ms));
    };
    const reset = () => {
      alone = false;
      if (shifts) say(0, leave.dataset.expired, 5000, () => say(0, ""));
    };
    listen("keydown", (event) => {
      if (event.repeat && event.key === "Shift") return;
      if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) return reset();
      alone = true;
    });
    listen("keyup", (event) => {
      if (event.key !== "Shift" || !alone) return reset();
      alone = false;
      if (shifts === 2) {
        say(0, leave.dataset.going);
        go();
      } else if (shifts) say(2, leave.dataset.one);
      else say(1, leave.dataset.two, 2000, reset);
    });
    listen(
      "pointerdown pointerup wheel click contextmenu drag dragover drop beforeinput input compositionstart compositionend paste focusin blur",
      reset,
    );
    listen("pointermove", (event) => event.buttons && reset());
  }
  addEventListener("click", (event) => {
    if (!leave || !leave.contains(event.target) || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    go();
  });

  // A link that leads away from words that are not posted asks first. Closing, Back and the way out never do: somebody
  // may be watched.
  const lost = (field) =>
    field.value.trim() &&
    (field.value !== field.defaultValue || field.type === "hidden" || (field.form && "unsaved" in field.form.dataset));
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const away = document.getElementById("main")?.dataset.away;
    if (!link || !away || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Whoever looks for the way out or for help is asked nothing.
    if ("leave" in link.dataset || /^\/help\b/.test(link.pathname) || link.target) return;
    if (link.href.split("#")[0] === location.href.split("#")[0]) return;
    const words = [...document.querySelectorAll("textarea,[name=title],[name=carried]")];
    if (words.some(lost) && !confirm(away)) event.preventDefault();
  });

  // A second tap on a slow connection is let pass by, but where it asks for a file.
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || "file" in form.dataset) return;
    if (form.dataset.sent && event.timeStamp - form.dataset.sent < 8000) return event.preventDefault();
    form.dataset.sent = event.timeStamp;
    event.submitter?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });

  // 'Show' beside the key field works without a round trip.
  for (const field of document.querySelectorAll("[data-showable]")) {
    const button = field.parentElement.querySelector("button[value=show],button[value=hide]");
    button?.addEventListener("click", (event) => {
      event.preventDefault();
      field.type = field.type === "password" ? "text" : "password";
      button.setAttribute("aria-pressed", String(field.type === "text"));
    });
  }

  // Copies the words of a list, where the browser lets it.
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) break;
    const { copy, done, failed } = button.dataset;
    button.parentElement.hidden = false;
    button.addEventListener("click", () => {
      const words = [...document.querySelectorAll(copy)].map((word) => word.textContent);
      const tell = (text) => (button.nextElementSibling.textContent = text);
      tell("");
      navigator.clipboard.writeText(words.join(" ")).then(
        () => tell(done),
        () => tell(failed),
      );
    });
  }

  // Prints the page, where a browser has no menu at hand.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // How many characters are left, once it begins to matter, or too many.
  for (const area of document.querySelectorAll("[data-count]")) {
    const left = document.createElement("p");
    left.className = "counter";
    left.setAttribute("role", "status");
    area.after(left);
    const count = () => {
      const said = area.dataset;
      const rest = said.count - area.value.length;
      left.textContent = rest > said.count / 5 ? "" : (rest < 0 ? said.over : said.left).replace("{n}", Math.abs(rest));
    };
    area.addEventListener("input", count);
    count();
  }

  // Someone who is writing is not away: tell the server, at most every five minutes.
  let told = Date.now();
  addEventListener("input", () => {
    if (Date.now() - told < 300000) return;
    told = Date.now();
    fetch("/awake", { method: "POST", credentials: "same-origin" }).catch(() => {});
  });
})();
