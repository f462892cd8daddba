/* Two things that every page may need. */

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
