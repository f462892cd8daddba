/* Four things that every page may need. */

/* Signing in gives a browser another token, so a form that waited for it takes the one that is there now. */
for (const form of document.querySelectorAll("form[data-fresh-token]")) {
  form.addEventListener("submit", () => {
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
    if (token) form.elements.csrfmiddlewaretoken.value = token[1];
  });
}

/* An address with a # leads to a part of the page; what went wrong stands above it and is what to read first. */
const fault = document.querySelector("#messages [role=alert]");
if (fault && location.hash) {
  const show = () => fault.scrollIntoView({ block: "center" });
  addEventListener("load", () => setTimeout(show));
  fault.tabIndex = -1;
  fault.focus({ preventScroll: true });
}

/* The fields of a form that only one kind needs come and go with it; what was filled in stays. */
for (const field of document.querySelectorAll("[data-only-for]")) {
  const form = field.closest("form");
  const show = () => (field.hidden = !field.dataset.onlyFor.split(",").includes(form.elements[field.dataset.kind].value));
  form.addEventListener("change", show);
  show();
}
for (const button of document.querySelectorAll("[data-without-script]")) button.remove();

/* A file holds what is typed beside its button, also before the page shows it. The list, and its buttons, may be new. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  const typed = form.dataset.takes && document.getElementById(form.dataset.takes);
  if (!typed) return;
  if (!typed.reportValidity()) return event.preventDefault();
  const asked = new URLSearchParams(new FormData(typed));
  if (form.elements.as_of && asked.has("as_of")) form.elements.as_of.value = asked.get("as_of");
  for (const name of [...asked.keys()]) if (form.dataset.only && form.dataset.only !== name) asked.delete(name);
  if (form.elements.query) form.elements.query.value = asked.toString();
});
