"""A story found again by what a decision calls it: its id, else its members, else its title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.group.stories.headline import title_of
from briefing.model import Article, Edit, Merge, Note, Reorder, Retitle, Split, Story


def find_story(
    stories: Sequence[Story], story_id: str, *, title: str = "", members: Sequence[str] = ()
) -> Story | None:
    """The story that was called so; None where there is none, or several and nothing to tell them by.

    One of the same id is it. Else it is the one that holds the most of the ``members``, and at least half of those that
    are in any story now: less would be a story that merely has something of it. Else it is the only one with that
    title as its label, or as the title of an article.
    """
    same = next((story for story in stories if story.id == story_id), None)
    return same or _by_members(stories, members, title) or _by_title(stories, title)


def find_article(
    stories: Sequence[Story], article_id: str, *, title: str = "", members: Sequence[str] = ()
) -> Article | None:
    """The article that was called so, in whichever story; None where there is none, or several."""
    articles = [article for story in stories for article in story.articles]
    for called in (
        lambda article: article.id == article_id,
        lambda article: not _names(article).isdisjoint(members),
        lambda article: bool(title) and article.title == title,
    ):
        found = [article for article in articles if called(article)]
        if len(found) == 1:
            return found[0]
    return None


def name_stories(edit: Edit, stories: Sequence[Story]) -> Edit:
    """``edit`` with the titles and members of the stories that it names by their ids."""
    called = {story.id: story for story in stories}
    if isinstance(edit, Retitle | Note | Reorder | Merge | Split) and (story := called.get(edit.story)):
        edit = replace(edit, title=story.label, members=_members(story.articles))
    if isinstance(edit, Merge) and (target := called.get(edit.to)):
        edit = replace(edit, to_title=target.label, to_members=_members(target.articles))
    if isinstance(edit, Split) and (article := find_article(stories, edit.to)):
        edit = replace(edit, to_title=article.title or "", to_members=_members([article]))
    return edit


def _members(articles: Sequence[Article]) -> tuple[str, ...]:
    return tuple(article.url or _own_file(article) or article.id for article in articles)


def _names(article: Article) -> frozenset[str]:
    """What an article can be called by as a member of a story."""
    return frozenset(filter(None, (article.id, article.url, _own_file(article))))


def _own_file(article: Article) -> str:
    """The file that holds this article alone: the number of a record in a file may be another's next week."""
    path = article.path or ""
    return "" if path.rpartition(":")[2].isdecimal() else path


def _by_members(stories: Sequence[Story], members: Sequence[str], title: str) -> Story | None:
    wanted = set(members)
    held = {story.id: sum(not wanted.isdisjoint(_names(each)) for each in story.articles) for story in stories}
    ranked = sorted(stories, key=lambda story: (-held[story.id], story.label != title, len(story.articles)))
    best = ranked[0] if ranked else None
    return best if best and held[best.id] and 2 * held[best.id] >= sum(held.values()) else None


def _by_title(stories: Sequence[Story], title: str) -> Story | None:
    labelled = [story for story in stories if title and story.label == title]
    holding = [
        story for story in stories if title and any(title in (each.title, title_of(each)) for each in story.articles)
    ]
    found = labelled or holding
    return found[0] if len(found) == 1 else None
