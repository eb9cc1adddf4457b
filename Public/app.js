// The first user of the API: a timeline whose every event shows the words that state it.

import { get, list } from "./api.js";
import { drawArticle } from "./reader.js";

const state = { entity: null, article: null };
const byID = (id) => document.getElementById(id);
const element = (name, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

async function showArticle(id, evidence = []) {
  if (state.article?.id !== id) state.article = await get(`v1/articles/${encodeURIComponent(id)}`);
  byID("article-picker").value = id;
  drawArticle(state.article, evidence);
}

async function showEvent(event, button) {
  for (const other of document.querySelectorAll("#timeline button")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  const first = event.evidence[0];
  if (first) await showArticle(first.article, event.evidence.filter((words) => words.article === first.article));
}

function timelineItem(event, group) {
  const button = element(
    "button", { type: "button" },
    element("time", { textContent: event.date.edtf ?? group, dateTime: event.date.earliest ?? "" }),
    element("strong", { textContent: event.title }),
    element("span", { className: "tags", textContent: [event.type, event.status].join(" · ") }));
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => guarded(() => showEvent(event, button)));
  const item = element("li", {}, button);
  item.dataset.status = event.status;
  return item;
}

async function showTimeline() {
  const filter = state.entity ? `&entity=${encodeURIComponent(state.entity.id)}` : "";
  const events = await list(`v1/events?limit=100${filter}`);
  byID("timeline").replaceChildren(...events.map((event) => timelineItem(event)));
  byID("filter").hidden = !state.entity;
  byID("filter").textContent = state.entity ? `${state.entity.label}: ${events.length}` : "";
}

async function chooseEntity(entity) {
  state.entity = state.entity?.id === entity.id ? null : entity;
  for (const chip of document.querySelectorAll(".chip")) {
    chip.setAttribute("aria-pressed", String(chip.dataset.id === state.entity?.id));
  }
  await showTimeline();
}

function chip(entity) {
  const node = element("button", { type: "button", className: "chip", textContent: entity.label, title: entity.id });
  node.dataset.type = entity.type;
  node.dataset.id = entity.id;
  node.setAttribute("aria-pressed", "false");
  node.addEventListener("click", () => guarded(() => chooseEntity(entity)));
  return node;
}

async function showEntities() {
  const entities = await list("v1/entities?limit=100");
  const groups = Map.groupBy(entities, (entity) => entity.type);
  byID("entities").replaceChildren(
    ...[...groups].flatMap(([type, members]) => [
      element("h3", { textContent: type }), element("div", {}, ...members.map(chip))]));
  return entities.length;
}

async function showArticles() {
  const articles = await list("v1/articles?limit=100");
  byID("article-picker").replaceChildren(
    ...articles.map((article) => element("option", { value: article.id, textContent: article.title ?? article.id })));
  byID("article-picker").addEventListener("change", (change) => guarded(() => showArticle(change.target.value)));
  if (articles.length > 0) await showArticle(articles[0].id);
  return articles.length;
}

// Whatever fails is said on the page, in the words of the API.
async function guarded(work) {
  try {
    await work();
  } catch (error) {
    byID("counts").replaceChildren(element("span", { className: "error", textContent: error.message }));
  }
}

await guarded(async () => {
  const [articles, entities] = await Promise.all([showArticles(), showEntities(), showTimeline()]);
  const events = document.querySelectorAll("#timeline li").length;
  byID("counts").textContent = [
    counted(articles, "article", "articles"), counted(entities, "entity", "entities"), counted(events, "event", "events"),
  ].join(" · ");
});
