"""The table of stories that every chart and list shares: one row a story, in chronological order."""

from typing import TYPE_CHECKING, Any

from lib.collection import Collection, Story
from lib.view.chronology import in_order, lead_event, line_event, story_mark
from lib.view.index import agreement_of, story_sources
from lib.view.words import dating_words

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "id", "date", "mark", "earliest", "latest", "edtf", "type", "status", "summary", "subject", "actor_ids", "actors",
    "affected", "sources", "voices", "agreement", "first_reported", "quote", "date_rule", "confidence", "relations",
    "corrected",
)  # fmt: skip


def story_frame(collection: Collection) -> "pd.DataFrame":
    """Return one row a story, in chronological order, with the columns `COLUMNS`.

    `date` is in words; `earliest`, `latest` and `first_reported` are `datetime.date` or None; `actors`, `affected` and
    `sources` are tuples of names, `actor_ids` of ids; `subject` is how much of the summary's head names the one actor;
    `agreement` is one | agree | differ; `relations` holds pairs of
    relation and story id; `corrected` is whether a reader corrected any of its events.
    """
    import pandas as pd

    rows = [_row(story, collection) for story in in_order(collection.stories, collection)]
    return pd.DataFrame({name: pd.Series([r[name] for r in rows], dtype=object) for name in COLUMNS})


def _row(story: Story, collection: Collection) -> dict[str, Any]:
    mark = story_mark(story, collection)
    lead, line = lead_event(story), line_event(story)
    return {
        "id": story.id,
        "date": dating_words(story.dating, mark),
        "mark": mark,
        "earliest": story.dating.interval.earliest,
        "latest": story.dating.interval.latest,
        "edtf": story.dating.edtf,
        "type": story.type,
        "status": story.status,
        "summary": story.summary,
        "subject": line.subject if line.actors == story.actors else 0,
        "actor_ids": story.actors,
        "actors": tuple(collection.actor(a).name for a in story.actors),
        "affected": tuple(collection.actor(a).name for a in story.affected),
        "sources": story_sources(collection, story),
        "voices": story.voices,
        "agreement": agreement_of(story),
        "first_reported": story.first_reported,
        "quote": lead.quote.of(collection.article(lead.article_id).article.text),
        "date_rule": story.dating.rule,
        "confidence": lead.confidence,
        "relations": story.relations,
        "corrected": any(e.corrected for e in story.events),
    }
