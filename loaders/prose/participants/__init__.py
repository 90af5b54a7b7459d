"""Who took part beside clusters: lists and sentences come in; people, sessions and SMEs are stated."""
