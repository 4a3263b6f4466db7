import { expect, test } from 'vitest'
import { isPrivate } from '@/lib/adapters/parts/private-pages'
import { readView } from '@/lib/adapters/registry'

const view = (url: string): Parameters<typeof isPrivate>[0] =>
  readView({ url, title: '', zone: 'UTC', hints: null }, Date.parse('2026-11-23T12:00:00Z'))

test.each([
  'https://app.datadoghq.com/organization-settings/api-keys',
  'https://app.datadoghq.com/organization-settings/application-keys?id=1',
  'https://app.datadoghq.com/account/login?next=%2Fdashboard',
  'https://one.newrelic.com/api-keys',
  'https://one.newrelic.com/launcher/api-keys-ui.launcher?pane=eyJuZXJkbGV0SWQiOiJhcGkta2V5cy11aS5ob21lIn0=',
  'https://ui.honeycomb.io/login',
  'https://acme.splunkcloud.com/en-US/account/login?return_to=%2Fen-US',
  'https://app.us1.signalfx.com/#/organization/current?selectedKeyValue=sf_section:accesstokens',
  'https://app.us1.signalfx.com/#/signin',
  'https://eu-west-1.console.aws.amazon.com/secretsmanager/listsecrets?region=eu-west-1',
  'https://console.cloud.google.com/security/secret-manager/secret/x/versions?project=p',
  'https://portal.azure.com/#@a.com/resource/subscriptions/0/resourceGroups/b/providers/Microsoft.KeyVault/vaults/c/secrets',
  'https://portal.azure.com/#view/Microsoft_Azure_KeyVault/ListObjectVersionsRBACBlade/objectId/x',
  'https://login.microsoftonline.com/common/oauth2/authorize?client_id=1',
  'https://abc12345.apps.dynatrace.com/ui/access-tokens',
  'https://abc12345.live.dynatrace.com/#settings/integration/apikeys;gf=all',
  'https://abc12345.live.dynatrace.com/#settings/integration/apitokensettings',
  'https://acme.sentry.io/settings/account/api/auth-tokens/',
  'https://sentry.io/auth/login/acme/',
  'https://app.logz.io/#/dashboard/settings/manage-tokens/api',
  'https://acme.app.coralogix.us/#/settings/api-keys',
  'https://grafana.example/org/apikeys',
  'https://grafana.example/grafana/login',
  'https://kibana.example/s/ops/app/management/security/api_keys/',
  'https://github.com/settings/personal-access-tokens/new',
  'https://github.com/acme/shop/settings/secrets/actions',
  'https://gitlab.com/-/user_settings/personal_access_tokens',
  'https://acme.pagerduty.com/api_keys',
  'https://acme.pagerduty.com/sign_in',
  'https://kube.example/#/secret/default/db-password?namespace=default',
  'https://dbc-1.cloud.databricks.com/settings/user/developer/access-tokens',
  'https://service.sumologic.com/ui/#/security/accesskeys',
])('nothing is kept of %s', (url) => expect(isPrivate(view(url))).toBe(true))

test.each([
  'https://grafana.example/d/abc/login?from=now-1h&to=now',
  'https://grafana.example/d/abc/api-keys',
  'https://app.datadoghq.com/dashboard/abc-def-ghi/login',
  'https://app.datadoghq.com/apm/services/sso/operations/http.request',
  'https://kibana.example/app/apm/services/login/overview?rangeFrom=now-1h&rangeTo=now',
  'https://ci.example/job/login/12/',
  'https://argocd.example/applications/sso?view=tree',
  'https://github.com/acme/shop/blob/main/api-keys/rotate.ts',
  'https://spinnaker.example/#/applications/sso/executions',
  'https://app.launchdarkly.com/projects/shop/flags/login/targeting?env=x',
  'https://acme.sentry.io/issues/?query=login',
  'https://portal.azure.com/#@a.com/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F0%2Fproviders%2FMicrosoft.KeyVault%2Fvaults%2Fc/timespan/P1D',
  'https://wiki.example/runbooks/shop/login',
  'https://example.com/?next=/login',
  'not a link /login',
])('%s is an investigation like any other', (url) => expect(isPrivate(view(url))).toBe(false))
