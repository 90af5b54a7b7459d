"""SMEs behind the name of their cluster, in one line."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n## Delegation\n\n"
    "These clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n- Bois Vosges (France)\n\n"
)
TOLD = "Holz Alpin: Leimbau, Steg Planung; Bois Vosges: Scierie Haute; Foresta Nord: none."


def smes(text: str) -> set[tuple[str, ...]]:
    """Return which SMEs are whose, and which of them benefited."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0] in ("sme", "sme-benefited")}


@pytest.mark.parametrize(
    "text",
    [
        f"**Q3. Which of your SMEs have benefited from the mission?** {TOLD}\n",
        f"## Which SMEs have benefited?\n\n{TOLD}\n",
        f"These SMEs have directly benefited. {TOLD}\n",
        f"## SMEs that benefited\n\n{TOLD.replace(';', '.').replace(', ', ' and ')}\n",
        f"3. Which members of yours have benefited? {TOLD.replace(':', ' (2):')}\n",
    ],
)
def test_smes_by_cluster(text: str) -> None:
    """Behind each cluster stand its own."""
    whose = {("leimbau", "holz-alpin"), ("steg-planung", "holz-alpin"), ("scierie-haute", "bois-vosges")}
    assert smes(text) == {("sme", *each) for each in whose} | {("sme-benefited", name) for name, _ in whose}


@pytest.mark.parametrize(
    "text",
    [
        f"**Which SMEs could benefit in the future?** {TOLD}\n",
        f"**Whom did the clusters meet?** {TOLD}\n",
        "**Which SMEs have benefited?** Holz Alpin: Leimbau, and two more firms; Bois Vosges: Scierie Haute.\n",
    ],
)
def test_what_names_no_smes(text: str) -> None:
    """Nothing is stated of those who may benefit one day, of anybody else, or where other words stand there."""
    assert smes(text) == set()
