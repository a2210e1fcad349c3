// Cairn's own script, and the only one. Every page works without it.
(() => {
  const leave = document.querySelector("[data-leave]");
  let shifts = 0;
  let since = 0;

  // Shift three times in two seconds: the page is covered at once, then replaced, so that Back shows nothing.
  function go() {
    const cover = document.createElement("div");
    cover.className = "cairn-gone";
    document.body.append(cover);
    document.title = "";
    fetch("/leave", { keepalive: true, credentials: "same-origin" }).catch(() => {});
    location.replace(leave.dataset.exit);
  }
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return (shifts = 0);
    if (event.timeStamp - since > 2000) shifts = 0;
    since = event.timeStamp;
    if (++shifts === 3 && leave) go();
  });
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
