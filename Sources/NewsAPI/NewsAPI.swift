import NewsStore
