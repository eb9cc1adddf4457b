// The chronicle as the API gives it. Paths are relative, so that the page also works below a prefix.

export async function get(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? body.title ?? `${path}: ${response.status}`);
  return body;
}

// Follows `next` until `most` items are there.
export async function list(path, most = 500) {
  const items = [];
  let next = path;
  while (next && items.length < most) {
    const page = await get(next.replace(/^\//, ""));
    items.push(...page.items);
    next = page.next;
  }
  return items;
}
