// The four calls of the quick start, checked against the types that are generated from the API's document.
import type { paths } from "./lede";

type Json<Operation> = Operation extends { content: { "application/json": infer Body } } ? Body : never;
type Guest = Json<paths["/api/v1/learners"]["post"]["responses"]["201"]>;
type Begun = Json<paths["/api/v1/attempts"]["post"]["responses"]["201"]>;
type NewAnswer = Json<NonNullable<paths["/api/v1/attempts/{id}/answers/{question}"]["put"]["requestBody"]>>;
type Sets = Json<paths["/api/v1/sets"]["get"]["responses"]["200"]>;

async function call<Body>(path: string, token?: string, method = "GET", body?: unknown): Promise<Body> {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  return (await response.json()) as Body;
}

export async function quickStart(base: string): Promise<unknown> {
  const guest = await call<Guest>(`${base}/api/v1/learners`, undefined, "POST");
  const sets = await call<Sets>(`${base}/api/v1/sets`);
  const set = sets.items[0];
  if (!set) return undefined;
  const begun = await call<Begun>(`${base}/api/v1/attempts`, guest.token, "POST", { set: set.slug, mode: "practice" });
  const item = begun.items[0];
  if (!item) return undefined;
  const given: NewAnswer = { answer: { dontKnow: true } };
  return call(`${base}/api/v1/attempts/${begun.id}/answers/${item.question.id}`, guest.token, "PUT", given);
}
