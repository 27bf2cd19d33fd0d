import { expect } from 'vitest'

const fault = (parameter: string, reason: string, more: object = {}) => ({
  parameter,
  reason,
  allowed: null,
  did_you_mean: null,
  ...more,
})

/** What every list takes besides its filters. */
export const rest = ['match', 'sort', 'fields', 'include', 'facets', 'limit', 'cursor', 'total', 'format', 'shape']

interface Bad {
  ask: string
  status: number
  type: string
  errors: object[]
}

/** Requests of the small crisis that cannot be answered, each with its whole answer but for title and detail. */
export const bad: Bad[] = [
  {
    ask: '/v1/persons?countri=USA',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('countri', 'is not a parameter of this request', {
        allowed: [
          ...['updated_since', 'country', 'position', 'document', 'min_reports', 'min_publishers', 'q'],
          ...['exclude_country', 'exclude_position', ...rest],
        ],
        did_you_mean: 'country',
      }),
    ],
  },
  {
    ask: '/v1/calls?status=ocurred',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('status', 'takes one of a closed list, but "ocurred" is not in it', {
        allowed: ['occurred', 'planned', 'declined'],
        did_you_mean: 'occurred',
      }),
    ],
  },
  {
    ask: '/v1/calls?date_from=2020-02&date_to=2020-01-08',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', '2020-02 is later than date_to 2020-01-08')],
  },
  {
    ask: '/v1/documents?published_from=2021&published_to=2020',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('published_from', '2021 is later than published_to 2020')],
  },
  {
    ask: '/v1/calls?date_from=2020-02-30',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', 'is a date that does not exist')],
  },
  {
    ask: '/v1/calls?date_from=yesterday',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', 'must be a date such as 2020, 2020-01 or 2020-01-08')],
  },
  {
    ask: '/v1/calls?date_from=2020&date_from=2021',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', 'may be given only once')],
  },
  {
    ask: '/v1/calls?limit=0',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('limit', 'must be at least 1')],
  },
  {
    ask: '/v1/calls?limit=1001',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('limit', 'must be at most 1000')],
  },
  {
    ask: `/v1/calls?${Array.from({ length: 21 }, () => 'country=USA').join('&')}`,
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('country', 'may be repeated at most 20 times')],
  },
  {
    ask: '/v1/calls?country=Pakistann',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('country', '"Pakistann" is no country that is known: give an ISO 3166-1 code or a name', {
        did_you_mean: 'Pakistan',
      }),
    ],
  },
  {
    ask: '/v1/calls?participant=nobody-at-all',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault(
        'participant',
        '"nobody-at-all" is neither the id nor a name of a person or organisation, nor the code of a state',
      ),
    ],
  },
  ...(
    [
      ['/v1/calls?dyad=USA', 'dyad', '"USA" is not two countries joined by a hyphen, such as USA-PAK'],
      ['/v1/calls?dyad=USA-America', 'dyad', '"USA-America" is one country twice'],
      [
        '/v1/calls?medium=phone&medium=video&match=all',
        'medium',
        'has one value a row: rows with all of several do not exist; leave `match=all` out',
      ],
      [
        '/v1/calls?updated_since=now',
        'updated_since',
        'must be a date or a time in UTC such as 2020-01-08 or 2020-01-08T12:30:00Z',
      ],
      ['/v1/calls?updated_since=2020-01-08T25:00Z', 'updated_since', 'is a time that does not exist'],
      ['/v1/calls?min_reports=some', 'min_reports', 'must be a number from 0 to 1000000000'],
      ['/v1/persons?position=...', 'position', '"..." has no word of a title'],
      ['/v1/incidents?cameo=1', 'cameo', 'must be two to four digits, such as 19 or 195'],
      ['/v1/incidents?bbox=1,2,3', 'bbox', 'must be west,south,east,north in degrees, such as 38.8,29.1,48.6,37.4'],
      ['/v1/incidents?bbox=1,20,3,10', 'bbox', 'has a south that lies north of its north'],
      ['/v1/incidents?bbox=181,20,3,30', 'bbox', 'has a longitude beyond 180'],
      ['/v1/incidents?near=91,0', 'near', 'is no point on Earth: latitude first, then longitude, in degrees'],
      ['/v1/incidents?radius_km=20', 'radius_km', 'means nothing without `near`'],
    ] as const
  ).map(([ask, parameter, reason]) => ({
    ask,
    status: 400,
    type: 'invalid-parameters',
    errors: [fault(parameter, reason)],
  })),
  {
    ask: '/v1/incidents?near=Bagdad',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('near', '"Bagdad" is neither a point (latitude,longitude) nor a place on the list', {
        did_you_mean: 'Baghdad',
      }),
    ],
  },
  {
    ask: '/v1/calls?fields=id,dat',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('fields', 'takes one of a closed list, but "dat" is not in it', {
        allowed: expect.arrayContaining(['id', 'date', 'participants']),
        did_you_mean: 'date',
      }),
    ],
  },
  {
    ask: '/v1/calls?publisher=Down',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('publisher', '"Down" is not a publisher of any document', { did_you_mean: 'Dawn' })],
  },
  {
    ask: '/v1/calls?document=doc_unknown',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('document', '"doc_unknown" is not the id of one of the documents')],
  },
  {
    ask: '/v1/statements?call=call_unknown',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('call', '"call_unknown" is not the id of one of the calls')],
  },
  {
    ask: '/v1/calls?q=-embassy',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('q', 'has no word that must occur')],
  },
  {
    ask: '/v1/calls?cursor=abc',
    status: 400,
    type: 'invalid-cursor',
    errors: [fault('cursor', 'is broken: take it from page.next_cursor as it stands')],
  },
  {
    ask: '/v1/person',
    status: 404,
    type: 'no-such-path',
    errors: [fault('path', 'is not a path of this API', { did_you_mean: '/v1/persons' })],
  },
  ...['/v1', '/healthz', '/v1/dyads/PAK-USA', '/v1/documents/doc_dawn'].map((path) => ({
    ask: `${path}?include=evidence`,
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('include', 'is not a parameter of this request', { allowed: [] })],
  })),
  { ask: '/v1/calls/call_unknown', status: 404, type: 'not-found', errors: [] },
  { ask: '/v1/calls/%zz', status: 400, type: 'invalid-request', errors: [fault('path', 'has a broken percent sign')] },
]
