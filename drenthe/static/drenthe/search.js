/* The search box: Ctrl K or / goes to it, arrows go through what was found, Escape closes. It also keeps the
   addresses of what this person opened last: addresses only, in this browser, and what stands there is asked anew. */
(() => {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const input = form.querySelector("input");
  const found = form.querySelector("#search-found");
  const key = `recent-${form.dataset.reader}`;
  const MOST = 10;
  const OPENED = /^\/(applications\/[A-Z]+-\d{4}-\d+|projects\/\d+)\/$/;

  const recent = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) || "[]");
      return Array.isArray(kept) ? kept.filter((path) => OPENED.test(path)).slice(0, MOST) : [];
    } catch {
      return [];
    }
  };
  const show = (on) => { found.hidden = !on; };

  if (OPENED.test(location.pathname)) {
    const kept = [location.pathname, ...recent().filter((path) => path !== location.pathname)];
    try { localStorage.setItem(key, JSON.stringify(kept.slice(0, MOST))); } catch { /* a browser that keeps nothing */ }
  }

  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    const asks = ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k")
      || (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
    if (!asks) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  input.addEventListener("htmx:configRequest", (event) => {
    if (!input.value.trim()) event.detail.parameters.recent = recent();
  });
  input.addEventListener("htmx:afterRequest", () => show(form.contains(document.activeElement)));
  input.addEventListener("focus", () => {
    if (input.value.trim() && found.childElementCount) show(true);
    else htmx.trigger(input, "ask-recent");
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show(false);
      input.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const places = [input, ...found.querySelectorAll("a")];
    const next = places[places.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next && !found.hidden) {
      event.preventDefault();
      next.focus();
    }
  });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) show(false); });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) show(false);
  });
})();
