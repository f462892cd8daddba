/* A long page begins with a list of its parts: nav[data-jump] is filled from their heads. Without a script it stays away. */

const MOST_WITHOUT = 3;

for (const list of document.querySelectorAll("nav[data-jump]")) {
  const heads = [...document.querySelectorAll("main section h2[id]")];
  if (heads.length <= MOST_WITHOUT) continue;
  const links = document.createElement("ul");
  for (const head of heads) {
    const link = document.createElement("a");
    link.href = `#${head.id}`;
    link.textContent = head.firstChild.textContent.trim() || head.textContent.trim();
    links.append(document.createElement("li"));
    links.lastElementChild.append(link);
  }
  list.append(links);
  list.hidden = false;
}
