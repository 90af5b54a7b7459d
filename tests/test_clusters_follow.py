"""A paragraph that has the clusters of the delegation after its first sentence, and what they work on."""

from documents import read_text

HEAD = "FOOD, WIND AND CLOTH\nReport of the mission\nHanoi, Vietnam, 4 to 7 March 2019\n\n"
CAME = """The European clusters were the following. Denmark sent Agro Fyn (dairy machines, barns), and France the \
Savoie Cheese Circle (cheese and cellars). The Harz Energy Forum from Germany works on wind power. Portugal was \
represented by the Norte Loom Cluster (looms, weaving by hand, dyes from plants), Poland by the Lodz Textile Group \
(cloth, sewing machines), Spain by the Sun of Baix Alliance (solar roofs) and Austria by Holz Tirol (saws, timber).

"""


def said(text, name):
    """Return the subjects and values of the statements of a property."""
    return {(s.subject.parts[0], s.value.parts[0]) for s in read_text(HEAD + text) if s.property == name}


def test_clusters_that_follow_a_sentence_which_says_so():
    """A country leads to each, without its verb where the sentence had one before."""
    assert said(CAME, "LOCATED_IN") == {
        ("Agro Fyn", "Denmark"), ("Savoie Cheese Circle", "France"), ("Harz Energy Forum", "Germany"),
        ("Norte Loom Cluster", "Portugal"), ("Lodz Textile Group", "Poland"), ("Sun of Baix Alliance", "Spain"),
        ("Holz Tirol", "Austria"),
    }  # fmt: skip
    works = said(CAME, "ACTIVE_IN")
    assert {("Savoie Cheese Circle", "cellars"), ("Harz Energy Forum", "wind power"), ("Holz Tirol", "saws")} <= works


def test_what_a_cluster_works_on_now_is_no_field():
    """It is a piece of work, with somebody."""
    text = CAME.replace("works on wind power", "works on a wind farm with the firm Hong Ha")
    assert not [value for name, value in said(text, "ACTIVE_IN") if name == "Harz Energy Forum"]


def test_fields_in_a_sentence_that_begins_with_the_verb():
    """The sentence behind the name of an item says what the cluster works on."""
    text = "The clusters that took part:\n\n1. Agro Fyn, Denmark. Works on barns, dairy machines.\n"
    text += "2. Holz Tirol, Austria. Works on saws.\n3. Lodz Group, Poland. Works on cloth.\n"
    fields = {value for _, value in said(text, "ACTIVE_IN")}
    assert fields == {"barns", "dairy machines", "saws", "cloth"}
