import { kibanaLike } from './kibana'

/** OpenSearch Dashboards, the fork of Kibana 7. */
export const opensearch = kibanaLike('opensearch', true)
