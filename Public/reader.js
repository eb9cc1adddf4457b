// Draws an article with its mentions, times and evidence. Spans count code points, so the text is cut as an array of them.

const element = (name, properties = {}) => Object.assign(document.createElement(name), properties);

export function drawArticle(article, evidence = []) {
  document.title = article.title ? `${article.title} · 실록 Sillok` : "실록 Sillok";
  document.getElementById("article-title").textContent = article.title ?? article.id;
  document.getElementById("article-subtitle").textContent = article.subtitle ?? "";
  document.getElementById("article-source").textContent =
    [article.published_at ?? article.reference_date?.edtf, article.source ?? article.agency].filter(Boolean).join(" · ");
  const letters = Array.from(article.text);
  const marks = [
    ...article.mentions.map((mention) => ({ ...mention, type: mention.type, title: mention.entity })),
    ...article.times.map((time) => ({ ...time, type: "time", title: time.edtf ?? time.timex.value })),
  ].sort((a, b) => a.start - b.start);
  const body = document.getElementById("article-text");
  body.replaceChildren(
    ...article.paragraphs.map((paragraph) => drawParagraph(letters, paragraph, marks, evidence)));
  body.querySelector(".evidence")?.scrollIntoView({ block: "center", behavior: "smooth" });
}

function drawParagraph(letters, paragraph, marks, evidence) {
  const inside = (span) => span.start < paragraph.end && span.end > paragraph.start;
  const words = evidence.filter(inside);
  const node = element("p");
  let position = paragraph.start;
  const write = (end, parent) => {
    // Evidence may begin or end between two marks: the text is cut there too.
    const cuts = words.flatMap((span) => [span.start, span.end]).filter((cut) => cut > position && cut < end);
    for (const cut of [...cuts.sort((a, b) => a - b), end]) {
      const text = letters.slice(position, cut).join("");
      const isEvidence = words.some((span) => span.start <= position && span.end >= cut);
      if (text) parent.append(isEvidence ? element("span", { className: "evidence", textContent: text }) : text);
      position = cut;
    }
  };
  for (const mark of marks.filter(inside)) {
    if (mark.start < position) continue;
    write(mark.start, node);
    const marked = element("mark", { title: mark.title ?? "" });
    marked.dataset.type = mark.type;
    write(Math.min(mark.end, paragraph.end), marked);
    node.append(marked);
  }
  write(paragraph.end, node);
  return node;
}
