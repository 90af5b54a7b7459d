"""What a cluster answers below a question on its cooperation, where it names nobody and has one thread alone."""

from clew.loaders.prose.tellers.tellers import Telling
from clew.loaders.prose.threads.ongoing import Ongoing
from clew.loaders.prose.threads.scene import Reader
from clew.loaders.tabular.cells import clues
from clew.loaders.vocabulary import Column, current


def goes_on(telling: Telling, scenes: Reader, ongoing: Ongoing) -> bool:
    """Give an answer to the only thread of its cluster, and tell whether it is one; tables have none of it."""
    owner, asked = telling.owner.name, _asked(telling)
    own = [each for each in ongoing.threads.values() if each.owner.name == owner]
    if not asked or len(own) != 1 or any(name == owner for name, _ in ongoing.pairs):
        return False
    if any(scenes.read(sentence).parties for sentence, _ in telling.sentences):
        return False
    of_type = asked.concept == "cooperation type"
    (own[0].typed if of_type else own[0].told).extend(telling.sentences)
    return True


def _asked(telling: Telling) -> Column | None:
    """Return of what the question over an answer is, where it is of the cooperation."""
    question = telling.sentences[0][1] if telling.own and telling.opened and telling.sentences else None
    if not question or not question.endswith("?"):
        return None
    found = clues.column(current(), question)
    return found if found and _is_of_cooperation(found) else None


def _is_of_cooperation(column: Column) -> bool:
    return column.concept == "cooperation type" or bool({"nextSteps", "technology"} & {*column.states})
